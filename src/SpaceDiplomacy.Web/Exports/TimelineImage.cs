using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Hosting;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Exports;

/// <summary>The picture of a timeline as a file: SVG with its style in it and whole addresses, to print or to publish.</summary>
internal static class TimelineImage
{
    private const string ContentType = "image/svg+xml";

    // What the site's style sheet says of paper; a file of its own does not follow the reader's screen.
    private const string Paper = """
        :root { --paper: #fff; --ink: #1b1a17; --muted: #5c5850; --line: #d9d5ca; --accent: #1d4f73;
          --serif: Georgia, serif; --sans: "Noto Sans", "Liberation Sans", Arial, sans-serif; }
        .paper { fill: var(--paper); }
        .source { fill: var(--muted); font: 12px var(--sans); }
        """;

    public static void MapTimelineImage(this IEndpointRouteBuilder app)
    {
        var style = Style(app.ServiceProvider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider);
        app.MapGet(SiteLinks.TimelineImage, (
            [AsParameters] TimelineFilter filter,
            ArchiveDbContext db,
            StatementSearch search,
            TimeProvider time,
            PublicAddress address,
            CancellationToken cancellationToken) => GetAsync(filter, db, search, time, address, style, cancellationToken))
            .WithMetadata(new CostsAttribute(Cost.Dear));
    }

    private static async Task<Results<FileContentHttpResult, NotUnderstood>> GetAsync(
        TimelineFilter filter,
        ArchiveDbContext db,
        StatementSearch search,
        TimeProvider time,
        PublicAddress address,
        Lazy<string> style,
        CancellationToken cancellationToken)
    {
        var (criteria, understood, problems) = filter.Read();
        if (problems.Count > 0)
        {
            return new NotUnderstood(problems);
        }

        var timeline = await search.ReadTimelineAsync(criteria, time.Today(), cancellationToken);
        var svg = new TimelineSvg(timeline.Draw(TimelineRoom.OnItsOwn), "t")
        {
            Open = count => SiteLinks.Counted(understood, count),
            Address = address.Of,
        };
        var span = timeline.Span;
        var name = $"{span.First.ToReaders()} to {span.Last.ToReaders()}. {address.Of(SiteLinks.TimelineOf(understood))}";
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(svg.DrawFile(name, style.Value)), ContentType, "timeline.svg");
    }

    /// <summary>The style of the picture as pages have it, read once.</summary>
    private static Lazy<string> Style(IFileProvider files) => new(() =>
    {
        using var reader = new StreamReader(files.GetFileInfo("timeline.css").CreateReadStream());
        return Paper + reader.ReadToEnd();
    });
}
