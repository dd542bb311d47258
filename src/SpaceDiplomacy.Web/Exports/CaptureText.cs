using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Web.Caching;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Exports;

/// <summary>The text of a source as somebody saved it, where the site is set to show it.</summary>
internal static class CaptureText
{
    public static void MapCaptureText(this IEndpointRouteBuilder app) => app.MapGet(SiteLinks.Capture("{slug}"), GetAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        string slug, ArchiveDbContext db, IOptions<SiteOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        var text = options.Value.PublicCaptures
            ? await db.Captures.Where(c => c.Source.Slug == slug).Select(c => c.Text).SingleOrDefaultAsync(cancellationToken)
            : null;
        return text is null
            ? TypedResults.NotFound()
            : TypedResults.Bytes(
                Encoding.UTF8.GetBytes(text),
                "text/plain; charset=utf-8",
                enableRangeProcessing: true,
                entityTag: WholeAnswers.PlainTagOf(context));
    }
}
