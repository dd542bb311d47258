using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Profiles;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Sources;

/// <summary>One source and everything that the archive takes from it.</summary>
public sealed class SourceModel(StatementSearch search, IOptions<SiteOptions> options) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public PageNumber PageNumber { get; set; } = PageNumber.First;

    public SourceProfile Profile { get; private set; } = null!;

    /// <summary>Whether the text of the capture may be read here.</summary>
    public bool HasPublicText => Profile.Capture is not null && options.Value.PublicCaptures;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await SourceProfile.ReadAsync(search, slug, PageNumber.Value, cancellationToken) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        return Page();
    }
}
