using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Officials;

/// <summary>Officials, by agency or by family name.</summary>
public sealed class IndexModel(StatementSearch search) : PageModel
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
        Total = (await search.NamesAsync(cancellationToken)).Officials.Count;
        if (ByName)
        {
            var officials = await search.OfficialsByNameAsync(PageNumber.Value, cancellationToken);
            Show(officials, official => new("", official.Letter), official => official);
        }
        else
        {
            var officials = await search.OfficialsByAgencyAsync(PageNumber.Value, cancellationToken);
            Show(officials, at => at.Agency ?? Elsewhere, at => at.Official);
        }
    }

    private void Show<T>(PagedList<T> list, Func<T, RecordName> groupOf, Func<T, OfficialSummary> officialOf)
    {
        List = list;
        Groups = [.. list.Items.GroupBy(groupOf, officialOf).Select(group => (group.Key, (IReadOnlyList<OfficialSummary>)[.. group]))];
    }
}
