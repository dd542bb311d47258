using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Sources;

public static class CaptureQueries
{
    /// <summary>The capture of a source without its text; null where there is none.</summary>
    public static async Task<CaptureSummary?> FindCaptureAsync(
        this ArchiveDbContext db, string source, CancellationToken cancellationToken) =>
        await db.Captures.Where(c => c.Source.Slug == source)
            .Select(c => new CaptureSummary(c.CapturedOn, c.Sha256)).SingleOrDefaultAsync(cancellationToken);
}
