using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Keeps the stored checks in step with wordings and captures.</summary>
internal static class WordingChecks
{
    private sealed record Pair(long WordingId, long SourceId, string? Sha256);

    /// <summary>Works out the checks that are missing or no longer hold, and leaves the others alone.</summary>
    /// <returns>The wordings whose checks changed.</returns>
    public static async Task<IReadOnlyCollection<long>> RefreshChecksAsync(this ArchiveDbContext db, CancellationToken cancellationToken)
    {
        var wanted = await db.Wordings.Where(w => w.Kind != WordingKind.Reported)
            .SelectMany(w => w.Sources, (w, s) => new Pair(
                w.Id, s.Id, db.Captures.Where(c => c.SourceId == s.Id).Select(c => c.Sha256).FirstOrDefault()))
            .ToHashSetAsync(cancellationToken);
        var stored = await db.WordingChecks.AsNoTracking()
            .Select(c => new { c.Id, Pair = new Pair(c.WordingId, c.SourceId, c.Sha256), c.Rules })
            .ToListAsync(cancellationToken);
        var holding = stored.Where(c => c.Rules == QuoteChecker.Rules && wanted.Contains(c.Pair)).ToList();
        var stale = stored.Except(holding).Select(c => c.Id).ToList();
        await db.WordingChecks.Where(c => stale.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken);
        var missing = wanted.Except(holding.Select(c => c.Pair)).ToList();
        foreach (var source in missing.GroupBy(pair => pair.SourceId))
        {
            await db.AddChecksAsync([.. source], cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return [.. stored.Except(holding).Select(c => c.Pair).Concat(missing).Select(pair => pair.WordingId).Distinct()];
    }

    /// <summary>Checks the wordings of one source, whose capture is made ready once for all of them.</summary>
    private static async Task AddChecksAsync(
        this ArchiveDbContext db, IReadOnlyList<Pair> pairs, CancellationToken cancellationToken)
    {
        var (source, sha256) = (pairs[0].SourceId, pairs[0].Sha256);
        var text = await db.Captures.Where(c => c.SourceId == source).Select(c => c.Text)
            .SingleOrDefaultAsync(cancellationToken);
        var capture = text is null ? null : new PreparedCapture(text);
        var ids = pairs.Select(pair => pair.WordingId).ToList();
        var wordings = await db.Wordings.Where(w => ids.Contains(w.Id)).OrderBy(w => w.Id)
            .Select(w => new { w.Id, w.Text }).ToListAsync(cancellationToken);
        db.AddRange(wordings.Select(wording => WordingCheck.Of(
            wording.Id, source, sha256, QuoteChecker.Check(wording.Text, capture))));
    }
}
