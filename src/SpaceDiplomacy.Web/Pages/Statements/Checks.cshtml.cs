using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Pages.Statements;

/// <summary>How each wording of a statement was looked for in its sources.</summary>
public sealed class ChecksModel(StatementSearch search) : PageModel
{
    public StatementDetail Statement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await StatementProfile.ReadStatementAsync(search, slug, cancellationToken) is not { } statement)
        {
            return NotFound();
        }

        Statement = statement;
        return Page();
    }
}

/// <summary>One check with the wording that was looked for.</summary>
public sealed record CheckView(WordingDetail Wording, CheckDetail Check)
{
    public SourceSummary Source => Wording.Sources.Single(source => source.Slug == Check.Source);

    /// <summary>What differs between the wording and a passage that is only near.</summary>
    public IReadOnlyList<DiffPart> Difference => Check is { Result: CheckResult.Near, Passage: { } passage }
        ? WordDiff.Between(Wording.Text, passage.Exact)
        : [];
}
