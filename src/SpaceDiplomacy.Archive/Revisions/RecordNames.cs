using System.Text.Json;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>What a record is called today.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Standing">Of a statement whether the words are held to be the official's own; null of other records.</param>
public sealed record RecordLabel(string Name, StandingSummary? Standing);

/// <summary>Names for records of any kind that a list names by slug, in one query.</summary>
public static class RecordNames
{
    private const string AuthorityOnTarget = """
        (SELECT au.Name FROM Authorities au WHERE au.Id = r.AuthorityId) || ' on ' || coalesce(
        (SELECT o.Name FROM Officials o WHERE o.Id = r.TargetOfficialId),
        (SELECT a.Name FROM Agencies a WHERE a.Id = r.TargetAgencyId),
        (SELECT e.Name FROM Entities e WHERE e.Id = r.TargetEntityId))
        """;

    private const string Speaker = "(SELECT o.Name FROM Officials o WHERE o.Id = r.OfficialId)";

    private static readonly string All = $"""
        {Named(RecordKind.Officials, "r.Name")}
        UNION ALL {Named(RecordKind.Agencies, "r.Name")}
        UNION ALL {Named(RecordKind.Entities, "r.Name")}
        UNION ALL {Named(RecordKind.Authorities, "r.Name")}
        UNION ALL {Named(RecordKind.Topics, "r.Name")}
        UNION ALL {Named(RecordKind.Sources, "r.Title")}
        UNION ALL {Named(RecordKind.Events, "r.Title")}
        UNION ALL {Named(RecordKind.Sanctions, AuthorityOnTarget)}
        UNION ALL {Named(RecordKind.Statements, Speaker, "r.Id, r.Date_Text, r.Standing, r.StandingNote")}
        """;

    /// <summary>
    /// What each of the records is called today; one that is not there any more, or has another slug, is left out.
    /// </summary>
    public static async Task<IReadOnlyDictionary<(RecordKind Kind, string Slug), RecordLabel>> LabelsAsync(
        this ArchiveDbContext db, IEnumerable<(RecordKind Kind, string Slug)> records, CancellationToken cancellationToken)
    {
        var slugs = records.Distinct().GroupBy(record => record.Kind.Term(), record => record.Slug)
            .ToDictionary(group => group.Key, group => group.ToList());
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        using var rows = connection.Prepare(All);
        var labels = new Dictionary<(RecordKind, string), RecordLabel>();
        for (var has = rows.Bind(1, JsonSerializer.Serialize(slugs)).Step(); has; has = rows.Step())
        {
            labels.Add((rows.Term<RecordKind>(0), rows.Text(1)), rows.IsNull(3) ? new(rows.Text(2), null) : Statement(connection, rows));
        }

        return labels;
    }

    private static RecordLabel Statement(RawConnection connection, RawStatement row)
    {
        var standing = row.Term<Standing>(5);
        return new(
            StatementTitle.Of(row.Text(2), row.Date(4), standing),
            new(standing, row.TextOrNull(6), connection.StandingSources(row.Integer(3), standing)));
    }

    /// <summary>The records of a kind that are asked for, with their names.</summary>
    private static string Named(RecordKind kind, string name, string rest = "NULL, NULL, NULL, NULL") => $"""
        SELECT '{kind.Term()}', r.Slug, {name}, {rest}
        FROM {kind} r WHERE r.Slug IN (SELECT value FROM json_each(?1, '$.{kind.Term()}'))
        """;
}
