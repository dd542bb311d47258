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
        var slugs = others.Keys.ToList();
        var said = officials.Count == 0 ? [] : await db.Statements.Where(s => officials.Contains(s.Official.Slug)).OrderBy(s => s.Id)
            .Select(s => new TargetStatement(
                new(RecordKind.Officials, s.Official.Slug, s.Official.Name),
                s.Slug, s.Official.Name, s.Date, s.Venue.Name, s.Standing.Value))
            .Take(Most + 1).ToListAsync(cancellationToken);
        var linked = others.Count == 0 ? [] : await db.Sanctions.Where(s => EF.Parameter(slugs).Contains(s.Slug))
            .SelectMany(s => db.StatementLinks.Where(l => l.SanctionId == s.Id), (s, l) => new { s, l }).OrderBy(pair => pair.l.Id)
            .Select(pair => new
            {
                Sanction = pair.s.Slug,
                pair.l.Statement.Slug,
                Speaker = pair.l.Statement.Official.Name,
                pair.l.Statement.Date,
                Venue = pair.l.Statement.Venue.Name,
                Standing = pair.l.Statement.Standing.Value,
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
