using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads the sanctions of a record, as they were imposed, each list in one query.</summary>
internal static class SanctionReader
{
    /// <summary>Whose sanctions; <c>?1</c> is the key.</summary>
    public const string OnOfficial = "s.TargetOfficialId = ?1";

    /// <inheritdoc cref="OnOfficial"/>
    public const string OnAgency = "s.TargetAgencyId = ?1";

    /// <inheritdoc cref="OnOfficial"/>
    public const string OnEntity = "s.TargetEntityId = ?1";

    /// <inheritdoc cref="OnOfficial"/>
    public const string ByAuthority = "s.AuthorityId = ?1";

    /// <summary>The sanctions that a source is given for.</summary>
    public const string FromSource = "s.Id IN (SELECT j.SanctionId FROM SanctionSources j WHERE j.SourceId = ?1)";

    /// <summary>The sanction with a slug; null where there is none.</summary>
    public static Found<SanctionDetail>? FindSanction(this RawConnection connection, string slug)
    {
        // A row for each source, and one at least.
        using var row = connection.Prepare($"""
            SELECT {SanctionSummary.Columns}, s.Id, s.Reason, {RecordVersion.Columns}, {SourceSummary.Columns}
            FROM Sanctions s JOIN Sanctions r ON r.Id = s.Id {SanctionSummary.Joins}
            LEFT JOIN SanctionSources j ON j.SanctionId = s.Id LEFT JOIN Sources src ON src.Id = j.SourceId WHERE s.Slug = ?1
            """);
        if (!row.Bind(1, slug).Step())
        {
            return null;
        }

        var (id, version, summary, reason) = (row.Integer(14), RecordVersion.Read(row, 16), SanctionSummary.Read(row), row.Text(15));
        return new(id, new(summary, reason, row.SourcesFrom(20)), version);
    }

    /// <summary>The other sanctions on the target of a sanction; <c>?1</c> is the key of the sanction.</summary>
    public static string BesideOn(RecordKind target) => target switch
    {
        RecordKind.Officials => "s.TargetOfficialId = (SELECT x.TargetOfficialId FROM Sanctions x WHERE x.Id = ?1) AND s.Id <> ?1",
        RecordKind.Agencies => "s.TargetAgencyId = (SELECT x.TargetAgencyId FROM Sanctions x WHERE x.Id = ?1) AND s.Id <> ?1",
        _ => "s.TargetEntityId = (SELECT x.TargetEntityId FROM Sanctions x WHERE x.Id = ?1) AND s.Id <> ?1",
    };

    /// <summary>A page of the sanctions.</summary>
    /// <param name="connection">What to read on.</param>
    /// <param name="whose">One of the conditions above.</param>
    /// <param name="key">The key of the record.</param>
    /// <param name="page">The number of the page, from 1.</param>
    public static PagedList<SanctionSummary> Sanctions(this RawConnection connection, string whose, long key, int page) =>
        connection.Page(
            new(
                SanctionSummary.Columns,
                $"Sanctions s {SanctionSummary.Joins} WHERE {whose}",
                $"Sanctions s WHERE {whose}",
                SanctionSummary.InOrder),
            key,
            page,
            SanctionSummary.Read);

    /// <summary>The sanctions on an official that by some reading of the dates were in force on a day.</summary>
    public static IReadOnlyList<OnDay<SanctionSummary>> SanctionsInForce(this RawConnection connection, long official, EdtfDate day)
    {
        using var rows = connection.Prepare($"""
            SELECT {SanctionSummary.Columns} FROM Sanctions s {SanctionSummary.Joins}
            WHERE {OnOfficial}
            AND (?3 IS NULL OR s.Imposed_EarliestReading IS NULL OR s.Imposed_EarliestReading <= ?3)
            AND (?2 IS NULL OR s.Lifted_LatestReading IS NULL OR s.Lifted_LatestReading >= ?2)
            ORDER BY {SanctionSummary.InOrder}
            """);
        return rows.Bind(1, official).Bind(2, Stored.Day(day.EarliestReading)).Bind(3, Stored.Day(day.LatestReading))
            .List(SanctionSummary.Read).On(day, today: null, sanction => sanction.Period);
    }
}
