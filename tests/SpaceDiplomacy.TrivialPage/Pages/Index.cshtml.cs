using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SpaceDiplomacy.TrivialPage.Pages;

public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public void OnGet() => (Heading, Lines) = ("Three lines", ["The first & least", "The second", "The third"]);
}
