using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Quoting;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Keeps the stored checks in step with wordings and captures.</summary>
internal static class WordingChecks
{
    private sealed record Pair(long WordingId, long SourceId);

    /// <summary>Works out the checks that are missing or no longer hold, and leaves the others alone.</summary>
    /// <returns>The wordings whose checks changed.</returns>
    public static async Task<IReadOnlyCollection<long>> RefreshChecksAsync(this ArchiveDbContext db, CancellationToken cancellationToken)
    {
        const int rules = QuoteChecker.Rules;
        var stale = await db.WordingChecks
            .Where(c => c.Rules != rules
                || c.Sha256 != db.Captures.Where(capture => capture.SourceId == c.SourceId).Select(capture => capture.Sha256).FirstOrDefault()
                || !db.Wordings.Any(w => w.Id == c.WordingId && w.Kind != WordingKind.Reported && w.Sources.Any(s => s.Id == c.SourceId)))
            .Select(c => new { c.Id, c.WordingId }).ToListAsync(cancellationToken);
        var ids = stale.Select(c => c.Id).ToList();
        await db.WordingChecks.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken);
        var missing = await db.Wordings.Where(w => w.Kind != WordingKind.Reported)
            .SelectMany(w => w.Sources, (w, s) => new { WordingId = w.Id, SourceId = s.Id })
            .Where(pair => !db.WordingChecks.Any(c => c.WordingId == pair.WordingId && c.SourceId == pair.SourceId))
            .Select(pair => new Pair(pair.WordingId, pair.SourceId)).ToListAsync(cancellationToken);
        foreach (var source in missing.GroupBy(pair => pair.SourceId))
        {
            await db.AddChecksAsync([.. source], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return [.. stale.Select(c => c.WordingId).Concat(missing.Select(pair => pair.WordingId)).Distinct()];
    }

    /// <summary>Checks the wordings of one source, whose capture is made ready once for all of them.</summary>
    private static async Task AddChecksAsync(
        this ArchiveDbContext db, IReadOnlyList<Pair> pairs, CancellationToken cancellationToken)
    {
        var source = pairs[0].SourceId;
        var stored = await db.Captures.Where(c => c.SourceId == source).Select(c => new { c.Text, c.Sha256 })
            .SingleOrDefaultAsync(cancellationToken);
        var capture = stored is null ? null : new PreparedCapture(stored.Text);
        var ids = pairs.Select(pair => pair.WordingId).ToList();
        var wordings = await db.Wordings.Where(w => ids.Contains(w.Id)).OrderBy(w => w.Id)
            .Select(w => new { w.Id, w.Text }).ToListAsync(cancellationToken);
        db.AddRange(wordings.Select(wording => WordingCheck.Of(
            wording.Id, source, stored?.Sha256, QuoteChecker.Check(wording.Text, capture))));
    }
}
