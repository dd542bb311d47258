using Microsoft.EntityFrameworkCore;
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
        var officials = sanctions.Where(s => s.Target.Kind == RecordKind.Officials).Select(s => s.Target.Slug).Distinct()
            .ToList();
        var others = sanctions.Where(s => s.Target.Kind != RecordKind.Officials)
            .ToDictionary(s => s.Slug, s => s.Target);
        var said = await db.Statements.Where(s => officials.Contains(s.Official.Slug)).OrderBy(s => s.Id)
            .Select(s => new TargetStatement(
                new(RecordKind.Officials, s.Official.Slug, s.Official.Name),
                s.Slug, s.Official.Name, s.Date, s.Venue.Name, s.Standing.Value))
            .Take(Most + 1).ToListAsync(cancellationToken);
        var linked = await db.StatementLinks.Where(l => others.Keys.Contains(l.Sanction!.Slug)).OrderBy(l => l.Id)
            .Select(l => new
            {
                Sanction = l.Sanction!.Slug,
                l.Statement.Slug,
                Speaker = l.Statement.Official.Name,
                l.Statement.Date,
                Venue = l.Statement.Venue.Name,
                Standing = l.Statement.Standing.Value,
            }).Take(Most + 1).ToListAsync(cancellationToken);
        return said.Count + linked.Count > Most
            ? null
            :
            [
                .. said.OrderBy(one => one.Date),
                .. linked.OrderBy(one => one.Date).Select(l =>
                    new TargetStatement(others[l.Sanction], l.Slug, l.Speaker, l.Date, l.Venue, l.Standing)).Distinct(),
            ];
    }
}
