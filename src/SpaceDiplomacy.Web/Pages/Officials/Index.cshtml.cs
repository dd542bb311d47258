using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Officials;

/// <summary>Officials, by agency or by family name.</summary>
public sealed class IndexModel(ArchiveDbContext db, StatementSearch search) : PageModel
{
    /// <summary>What is not a record is a heading without a slug.</summary>
    private static readonly RecordName Elsewhere = new("", "Other organisations only");

    /// <summary><c>name</c> lists everyone once under the letter of the family name; anything else groups by agency.</summary>
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public bool ByName => By == "name";

    /// <summary>How many officials there are.</summary>
    public int Total { get; private set; }

    /// <summary>The page of the list, in which who served two agencies may stand twice.</summary>
    public PagedList List { get; private set; } = null!;

    /// <summary>The groups of the page and who is in them: letters, or agencies with their slugs.</summary>
    public IReadOnlyList<(RecordName Group, IReadOnlyList<OfficialSummary> Officials)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (ByName)
        {
            var officials = await db.Officials.ByName().ToSummaries(db)
                .ToPagedListAsync(PageNumber.Value, PagedLists.Most, cancellationToken);
            Show(officials, officials.Total, official => new("", official.Letter), official => official);
        }
        else
        {
            var counts = await search.KeptAsync("officials", db.CountOfficialsAsync, cancellationToken);
            var officials = await db.ReadByAgencyAsync(counts, PageNumber.Value, cancellationToken);
            Show(officials, counts.Total, at => at.Agency ?? Elsewhere, at => at.Official);
        }
    }

    private void Show<T>(PagedList<T> list, int total, Func<T, RecordName> groupOf, Func<T, OfficialSummary> officialOf)
    {
        (List, Total) = (list, total);
        Groups = [.. list.Items.GroupBy(groupOf, officialOf).Select(group => (group.Key, (IReadOnlyList<OfficialSummary>)[.. group]))];
    }
}
