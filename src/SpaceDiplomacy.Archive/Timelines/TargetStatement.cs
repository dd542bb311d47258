using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>
/// A statement on the row of a target: everything that a sanctioned official said; of agencies and others, who say
/// nothing themselves, the statements that are linked to the measures on them.
/// </summary>
public sealed record TargetStatement(
    RecordRef Target, string Slug, string Speaker, EdtfDate Date, string Venue, Standing Standing);

internal static class TargetStatements
{
    /// <summary>More statements than this could not be told apart, and none is drawn.</summary>
    private const int Most = 300;

    /// <summary>The statements of the targets of some sanctions, oldest first; null where they are too many to be drawn.</summary>
    public static async Task<IReadOnlyList<TargetStatement>?> StatementsOfTargetsAsync(
        this ArchiveDbContext db, IReadOnlyList<SanctionSummary> sanctions, CancellationToken cancellationToken)
    {
        var targets = sanctions.ToLookup(s => s.Target.Kind == RecordKind.Officials);
        using var connection = await RawConnection.OpenAsync(db, cancellationToken);
        using var rows = connection.Prepare($"""
            SELECT * FROM (
                SELECT NULL, s.Slug, o.Name, s.Date_Text, s.VenueName, s.Standing, o.Slug
                FROM Officials o JOIN Statements s ON s.OfficialId = o.Id
                WHERE o.Slug IN (SELECT value FROM json_each(?1)) LIMIT ?3)
            UNION ALL SELECT * FROM (
                SELECT x.Slug, s.Slug, o.Name, s.Date_Text, s.VenueName, s.Standing, NULL
                FROM Sanctions x JOIN StatementLinks l ON l.SanctionId = x.Id JOIN Statements s ON s.Id = l.StatementId
                JOIN Officials o ON o.Id = s.OfficialId
                WHERE x.Slug IN (SELECT value FROM json_each(?2)) LIMIT ?3)
            """);
        var others = targets[false].ToDictionary(s => s.Slug, s => s.Target);
        var found = rows
            .Bind(1, Stored.Json(targets[true].Select(s => s.Target.Slug).Distinct())).Bind(2, Stored.Json(others.Keys))
            .Bind(3, Most + 1)
            .List(row => new TargetStatement(
                row.TextOrNull(0) is { } sanction ? others[sanction] : new(RecordKind.Officials, row.Text(6), row.Text(2)),
                row.Text(1), row.Text(2), row.Date(3), row.Text(4), row.Term<Standing>(5)));
        return found.Count > Most
            ? null
            : [.. found.Distinct().OrderBy(one => one.Date).ThenBy(one => one.Slug, StringComparer.Ordinal)];
    }
}
