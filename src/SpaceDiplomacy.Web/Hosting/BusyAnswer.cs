using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>
/// What whoever is refused in a crowd is told. It lies ready: to make a page of it for each of thousands would take the time
/// that others wait for.
/// </summary>
internal static class BusyAnswer
{
    private static readonly string Why = ErrorPages.Explain(StatusCodes.Status503ServiceUnavailable)!;

    private static readonly byte[] Page = Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{ErrorPages.Busy} · SpaceDiplomacy</title>
            <link rel="stylesheet" href="/site.css">
        </head>
        <body>
            <main class="wrap">
                <h1>{ErrorPages.Busy}</h1>
                <p class="lead">{Why}</p>
                <p><a href="{SiteLinks.Home}">SpaceDiplomacy</a></p>
            </main>
        </body>
        </html>
        """);

    private static readonly byte[] Problem = JsonSerializer.SerializeToUtf8Bytes(
        new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = ErrorPages.Busy, Detail = Why });

    public static ValueTask WriteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var (type, body) = SiteLinks.IsForMachines(context.Request.Path)
            ? (MediaTypeNames.Application.ProblemJson, Problem)
            : ("text/html; charset=utf-8", Page);
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(body, cancellationToken);
    }
}
