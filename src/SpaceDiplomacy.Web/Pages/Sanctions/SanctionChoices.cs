using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>
/// What a reader can choose from: those with most sanctions on them, those who imposed most, and what is chosen already.
/// </summary>
public sealed record SanctionChoices(
    IReadOnlyList<RecordName> Officials, IReadOnlyList<RecordName> Agencies, IReadOnlyList<RecordName> Authorities)
{
    /// <summary>All measures, by their terms.</summary>
    public static readonly IReadOnlyList<RecordName> Measures =
        [.. Enum.GetValues<Measure>().Select(measure => new RecordName(measure.Term(), measure.Words()))];

    /// <param name="db">The archive.</param>
    /// <param name="search">What the archive is read with.</param>
    /// <param name="chosen">What is chosen already.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<SanctionChoices> ReadAsync(
        ArchiveDbContext db, StatementSearch search, SanctionCriteria chosen, CancellationToken cancellationToken)
    {
        var most = await search.KeptAsync("choices of sanctions", token => MostSanctionedAsync(db, token), cancellationToken);
        var names = await search.NamesAsync(cancellationToken);
        var authorities = Choice.InOrder(names.Authorities).OrderByDescending(Choice.Among(chosen.Authorities)).Take(Choice.Most);
        return new(
            Choice.InOrder(most.Officials.Union(names.Officials.Where(Choice.Among(chosen.Officials)))),
            Choice.InOrder(most.Agencies.Union(names.Agencies.Where(Choice.Among(chosen.Agencies)))),
            Choice.InOrder(authorities));
    }

    private static async Task<SanctionChoices> MostSanctionedAsync(ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var officials = db.Sanctions.Where(s => s.TargetOfficialId != null).GroupBy(s => s.TargetOfficialId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(Choice.Most);
        var agencies = db.Sanctions.Where(s => s.TargetAgencyId != null).GroupBy(s => s.TargetAgencyId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(Choice.Most);
        return new(
            await db.Officials.Where(o => officials.Contains(o.Id)).Select(o => new RecordName(o.Slug, o.Name))
                .ToListAsync(cancellationToken),
            await db.Agencies.Where(a => agencies.Contains(a.Id)).Select(a => new RecordName(a.Slug, a.Name))
                .ToListAsync(cancellationToken),
            []);
    }
}
