using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>What a record is called today.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Standing">Of a statement whether the words are held to be the official's own; null of other records.</param>
public sealed record RecordLabel(string Name, StandingSummary? Standing);

/// <summary>Names for records of any kind that a list names by slug: one query for each kind in the list.</summary>
public static class RecordNames
{
    /// <summary>
    /// What each of the records is called today; one that is not there any more, or has another slug, is left out.
    /// </summary>
    public static async Task<IReadOnlyDictionary<(RecordKind Kind, string Slug), RecordLabel>> LabelsAsync(
        this ArchiveDbContext db, IEnumerable<(RecordKind Kind, string Slug)> records, CancellationToken cancellationToken)
    {
        var labels = new Dictionary<(RecordKind, string), RecordLabel>();
        foreach (var group in records.Distinct().GroupBy(record => record.Kind, record => record.Slug))
        {
            var slugs = group.ToList();
            foreach (var (slug, name) in await NamesAsync(db, group.Key, slugs, cancellationToken))
            {
                labels.Add((group.Key, slug), new(name, null));
            }

            if (group.Key == RecordKind.Statements)
            {
                await AddStatementsAsync(db, slugs, labels, cancellationToken);
            }
        }

        return labels;
    }

    private static async Task<IReadOnlyList<RecordName>> NamesAsync(
        ArchiveDbContext db, RecordKind kind, List<string> slugs, CancellationToken cancellationToken) => kind switch
        {
            RecordKind.Topics => await Of(db.Topics, slugs).Select(r => new RecordName(r.Slug, r.Name)).ToListAsync(cancellationToken),
            RecordKind.Authorities => await Of(db.Authorities, slugs).Select(r => new RecordName(r.Slug, r.Name)).ToListAsync(cancellationToken),
            RecordKind.Sources => await Of(db.Sources, slugs).Select(r => new RecordName(r.Slug, r.Title)).ToListAsync(cancellationToken),
            RecordKind.Agencies => await Of(db.Agencies, slugs).Select(r => new RecordName(r.Slug, r.Name)).ToListAsync(cancellationToken),
            RecordKind.Entities => await Of(db.Entities, slugs).Select(r => new RecordName(r.Slug, r.Name)).ToListAsync(cancellationToken),
            RecordKind.Officials => await Of(db.Officials, slugs).Select(r => new RecordName(r.Slug, r.Name)).ToListAsync(cancellationToken),
            RecordKind.Events => await Of(db.Events, slugs).Select(r => new RecordName(r.Slug, r.Title)).ToListAsync(cancellationToken),
            RecordKind.Sanctions => await Of(db.Sanctions, slugs).Select(s => new RecordName(
                s.Slug,
                s.Authority.Name + " on "
                    + (s.TargetOfficial != null ? s.TargetOfficial.Name
                        : s.TargetAgency != null ? s.TargetAgency.Name : s.TargetEntity!.Name))).ToListAsync(cancellationToken),
            _ => [],
        };

    private static async Task AddStatementsAsync(
        ArchiveDbContext db,
        List<string> slugs,
        Dictionary<(RecordKind, string), RecordLabel> labels,
        CancellationToken cancellationToken)
    {
        var statements = Of(db.Statements, slugs).Select(s => new
        {
            s.Slug,
            s.Official.Name,
            s.Date,
            Standing = new StandingSummary(s.Standing.Value, s.Standing.Note, s.StandingSources.Cited()),
        });
        foreach (var s in await statements.ToListAsync(cancellationToken))
        {
            labels.Add((RecordKind.Statements, s.Slug), new(StatementTitle.Of(s.Name, s.Date, s.Standing.Value), s.Standing));
        }
    }

    private static IQueryable<T> Of<T>(IQueryable<T> records, List<string> slugs)
        where T : Record => records.Where(r => slugs.Contains(r.Slug));
}
