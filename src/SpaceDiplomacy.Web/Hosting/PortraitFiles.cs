using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>
/// Serves the pictures that officials name from the seed's folder <c>portraits</c>, each as what its bytes are, and
/// nothing else that lies there.
/// </summary>
internal static class PortraitFiles
{
    public static void MapPortraits(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteLinks.Portrait("{file}"), GetAsync).WithMetadata(new NotKept());

    private static async Task<Results<FileStreamHttpResult, NotFound>> GetAsync(
        string file, ArchiveDbContext db, IOptions<ArchiveOptions> options, HttpResponse response, CancellationToken cancellationToken)
    {
        var isNamed = await db.Officials.AnyAsync(o => o.Portrait != null && o.Portrait.File == file, cancellationToken);
        if (!isNamed || Open(Path.Combine(options.Value.Seed, "portraits"), file) is not var (picture, type, written))
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "public, no-cache";
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{written.UtcTicks:x}-{picture.Length:x}\"");
        return TypedResults.File(picture, type, lastModified: written, entityTag: new(tag), enableRangeProcessing: true);
    }

    /// <summary>The picture; null where there is none, where a link stands in its place, or where it is something else.</summary>
    private static (FileStream Picture, string Type, DateTimeOffset Written)? Open(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        // What is no plain file, such as a pipe, has no length, and opening it could take for ever.
        if (new DirectoryInfo(folder).LinkTarget is not null || file is not { Exists: true, LinkTarget: null, Length: > 0 })
        {
            return null;
        }

        var picture = file.OpenRead();
        Span<byte> mark = stackalloc byte[PortraitFile.LongestMark];
        mark = mark[..picture.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false)];
        picture.Position = 0;
        if (PortraitFile.TypeOf(mark) is { } type)
        {
            return (picture, type, file.LastWriteTimeUtc);
        }

        picture.Dispose();
        return null;
    }
}
