using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SpaceDiplomacy.Web.Hosting;

namespace SpaceDiplomacy.Web.Pages.Errors;

/// <summary>What a reader sees where there is no page, or where the site failed.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    /// <summary>What the reader may have been looking for, read off the address.</summary>
    public string Guess { get; private set; } = "";

    /// <summary>The record that was asked for and removed; null where another thing is wrong.</summary>
    internal GoneRecord? Gone { get; private set; }

    public void OnGet() => Describe();

    public void OnPost() => Describe();

    private void Describe()
    {
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        // The page itself, asked for by its own address, is no error.
        Code = original is null ? StatusCodes.Status404NotFound : Code;
        Response.StatusCode = Code;
        (Title, Explanation) = Code switch
        {
            StatusCodes.Status404NotFound => (
                "There is no such page",
                "The address may have been mistyped, or the record may have another name here. Addresses of records "
                + "are never given to others."),
            StatusCodes.Status410Gone when HttpContext.Features.Get<GoneRecord>() is { } gone => (
                "This record was removed", gone.Explanation),
            StatusCodes.Status405MethodNotAllowed => (
                "That cannot be done here", "Pages of this site can only be read."),
            StatusCodes.Status414UriTooLong => ("The address is too long", ErrorPages.Explain(Code)!),
            StatusCodes.Status503ServiceUnavailable => (ErrorPages.Busy, ErrorPages.Explain(Code)!),
            >= StatusCodes.Status500InternalServerError => (
                "The site failed",
                "The fault is on our side and has been logged. Nothing in the archive was changed. Try again in a while."),
            _ => ("The request was not understood", "Something in the address is not as the site expects it."),
        };
        Gone = HttpContext.Features.Get<GoneRecord>();
        Guess = Code == StatusCodes.Status404NotFound ? Words(original) : "";
    }

    private static string Words(string? path) =>
        path?.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.Replace('-', ' ') ?? "";
}
