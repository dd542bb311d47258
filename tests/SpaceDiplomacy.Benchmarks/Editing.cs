using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>Changes one statement and waits until the site finds it by its new words.</summary>
internal static class Editing
{
    public static async Task RunAsync(ArchiveDbContext db, SiteProcess site)
    {
        var slug = "rogozin-2014-04-29-trampoline";
        var id = await db.Statements.Where(statement => statement.Slug == slug).Select(statement => statement.Id).SingleAsync();
        var word = $"edited{Environment.ProcessId}";
        var clock = Stopwatch.StartNew();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await db.Statements.Where(statement => statement.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(s => s.Fingerprint, word.PadRight(64, '0')).SetProperty(s => s.Context, word));
            await new SearchIndex(db).RefreshAsync([id], CancellationToken.None);
            await transaction.CommitAsync();
        }

        var written = clock.ElapsedMilliseconds;
        var page = Encoding.UTF8.GetString(await site.SearchAsync(word));
        Report.Line($"One statement edited: written after {written} ms, found after {clock.ElapsedMilliseconds} ms: {page.Contains(slug, StringComparison.Ordinal)}");
    }
}
