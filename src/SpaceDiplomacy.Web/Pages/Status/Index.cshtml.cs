using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Status;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Status;

/// <summary>What the archive holds, how fresh it is, and what is missing.</summary>
public sealed class IndexModel(
    ArchiveDbContext db, SearchIndex index, StatementSearch search, ServedEdition served) : PageModel
{
    public ArchiveStatus Status { get; private set; } = null!;

    /// <summary>Why what is shown is not what the seed says; null where it is.</summary>
    public string? DegradedBecause => served.DegradedBecause(Status.Fingerprint);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Status = await db.ReadStatusAsync(index, search, cancellationToken);

    /// <summary>The list of all records of a kind; null where there is none.</summary>
    public static string? ListOf(string kind) => kind switch
    {
        "statements" => SiteLinks.Statements,
        "officials" => SiteLinks.Officials,
        "agencies" => SiteLinks.Agencies,
        "sanctions" => SiteLinks.Sanctions,
        "entities" => SiteLinks.Entities,
        "events" => SiteLinks.Events,
        "topics" => SiteLinks.Topics,
        "sources" => SiteLinks.Sources,
        _ => null,
    };

    /// <summary>The statements of an agency, or of all, in a year.</summary>
    public static string SearchOf(string? agency, string year) => SearchAddress.Write(
        new SearchCriteria { Agencies = agency is null ? [] : [agency] }.Within(EdtfDate.Parse(year)));
}
