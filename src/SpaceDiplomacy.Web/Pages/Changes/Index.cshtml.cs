using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Changes;

/// <summary>What was added, changed, corrected and removed, the newest first.</summary>
public sealed class IndexModel(ArchiveDbContext db, StatementSearch search) : PageModel
{
    /// <summary>The kinds that have revisions.</summary>
    public static readonly IReadOnlyList<RecordKind> Kinds =
        [.. Enum.GetValues<RecordKind>().Where(kind => kind is not (RecordKind.Captures or RecordKind.Portraits))];

    [BindProperty(SupportsGet = true)]
    public ChangesFilter Filter { get; set; } = new();

    public ChangesCriteria Criteria { get; private set; } = new();

    /// <summary>What was not understood, in sentences that say what is accepted.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public PagedList<RevisionSummary> Changes { get; private set; } = new([], 1, PagedLists.Most, 0);

    /// <summary>What the records of the page are called today, and whom the filter means.</summary>
    public IReadOnlyDictionary<(RecordKind Kind, string Slug), RecordLabel> Labels { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Criteria, Problems) = Filter.Read();
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Changes = await search.ReadChangesAsync(Criteria, (Filter.Page ?? PageNumber.First).Value, cancellationToken);
        Labels = await db.LabelsAsync(
            [
                .. Changes.Items.Select(change => (change.Kind, change.LastSlug)),
                .. Criteria.Official is { } official ? [(RecordKind.Officials, official)] : Array.Empty<(RecordKind, string)>(),
                .. Criteria.Agency is { } agency ? [(RecordKind.Agencies, agency)] : Array.Empty<(RecordKind, string)>(),
            ],
            cancellationToken);
    }

    public string NameOf(RecordKind kind, string slug) => Labels.GetValueOrDefault((kind, slug))?.Name ?? slug;
}
