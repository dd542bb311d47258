using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Pages.Statements;

/// <summary>The quote page: one statement with everything that is known around it.</summary>
public sealed class StatementModel(ArchiveDbContext db, StatementSearch search) : PageModel
{
    private const int MostSimilar = 5;

    [BindProperty(SupportsGet = true)]
    public string? Compare { get; set; }

    public Comparison? Comparison { get; private set; }

    /// <summary>What is accepted, where the reader wrote something else.</summary>
    public string? Problem { get; private set; }

    public StatementDetail Statement { get; private set; } = null!;

    public IReadOnlyList<OnDay<SanctionSummary>> SanctionsOnDay { get; private set; } = [];

    public IReadOnlyList<LinkedStatement> AnsweredBy { get; private set; } = [];

    /// <summary>Statements that share rare words with this one.</summary>
    public IReadOnlyList<StatementSummary> Similar { get; private set; } = [];

    public StatementNeighbours Neighbours { get; private set; } = new(null, null);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.FindStatementAsync(slug, cancellationToken) is not { } statement)
        {
            return NotFound();
        }

        Statement = statement;
        if (!Comparison.TryParse(Compare, statement, out var comparison))
        {
            Problem = Comparison.Accepted;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Comparison = comparison;
        SanctionsOnDay = await db.SanctionsOnDayAsync(statement, cancellationToken);
        AnsweredBy = await db.StatementLinks.Where(l => l.TargetStatement!.Slug == slug)
            .ToLinkedStatementsAsync(cancellationToken);
        Similar = [.. (await search.SimilarAsync(slug, MostSimilar, cancellationToken)).Select(hit => hit.Statement)];
        Neighbours = await db.NeighboursAsync(statement, cancellationToken);
        return Page();
    }
}
