using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;

namespace SpaceDiplomacy.Web.Pages.About;

/// <summary>The method of the archive and its limits.</summary>
public sealed class IndexModel(ArchiveDbContext db, StatementSearch search, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>What the archive has and what it lacks.</summary>
    public ArchiveExtent Extent { get; private set; } = null!;

    public string? ReportErrorsTo => site.Value.ReportErrorsTo;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Extent = await search.KeptAsync("extent", MeasureAsync, cancellationToken);

    private async Task<ArchiveExtent> MeasureAsync(CancellationToken cancellationToken)
    {
        var kinds = await db.Wordings.GroupBy(w => w.Kind).Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return new(
            [.. kinds.OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Count))],
            await db.Statements.CountAsync(cancellationToken),
            await db.Agencies.Where(a => !db.Statements.Any(s => s.Official.Appointments.Any(p => p.AgencyId == a.Id)))
                .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken),
            await db.Officials.CountAsync(o => !db.Statements.Any(s => s.OfficialId == o.Id), cancellationToken),
            await db.Editions.NewestFirst().Select(e => e.ImportedAt).FirstAsync(cancellationToken));
    }

    /// <param name="Wordings">How many wordings there are of each kind.</param>
    /// <param name="StatementCount">How many statements there are.</param>
    /// <param name="AgenciesWithoutStatements">Agencies of which no official is quoted yet.</param>
    /// <param name="OfficialsWithoutStatements">How many officials are not quoted yet.</param>
    /// <param name="ImportedAt">When the archive was last imported, in UTC.</param>
    public sealed record ArchiveExtent(
        IReadOnlyList<(WordingKind Kind, int Count)> Wordings,
        int StatementCount,
        IReadOnlyList<RecordName> AgenciesWithoutStatements,
        int OfficialsWithoutStatements,
        DateTime ImportedAt);
}
