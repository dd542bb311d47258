using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Web.Hosting;

namespace SpaceDiplomacy.Web.Pages.About;

/// <summary>The method of the archive and its limits.</summary>
public sealed class IndexModel(ArchiveDbContext db, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>How many wordings there are of each kind.</summary>
    public IReadOnlyList<(WordingKind Kind, int Count)> Wordings { get; private set; } = [];

    public int StatementCount { get; private set; }

    /// <summary>Agencies of which no official is quoted yet.</summary>
    public IReadOnlyList<RecordName> AgenciesWithoutStatements { get; private set; } = [];

    public int OfficialsWithoutStatements { get; private set; }

    public DateTime ImportedAt { get; private set; }

    public string? ReportErrorsTo => site.Value.ReportErrorsTo;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var kinds = await db.Wordings.GroupBy(w => w.Kind).Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        Wordings = [.. kinds.OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Count))];
        StatementCount = await db.Statements.CountAsync(cancellationToken);
        OfficialsWithoutStatements = await db.Officials
            .CountAsync(o => !db.Statements.Any(s => s.OfficialId == o.Id), cancellationToken);
        AgenciesWithoutStatements = await db.Agencies
            .Where(a => !db.Statements.Any(s => s.Official.Appointments.Any(p => p.AgencyId == a.Id)))
            .OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken);
        ImportedAt = await db.Editions.NewestFirst().Select(e => e.ImportedAt).FirstAsync(cancellationToken);
    }
}
