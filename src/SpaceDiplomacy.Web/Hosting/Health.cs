using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>
/// <c>/health</c>: 200 while the database answers and holds an edition, with a text that begins with <c>degraded</c> where
/// that is not the seed's; 503 otherwise.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", CheckAsync)
        .WithMetadata(new NotKept(), new CostsAttribute(Cost.None));

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> CheckAsync(
        ArchiveDbContext db, ServedEdition served, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        try
        {
            var edition = await db.Editions.NewestFirst().Select(edition => edition.Fingerprint).FirstOrDefaultAsync(cancellationToken);
            // As much as a page reads, and no more than any page does.
            await db.Statements.NewestFirst().ToSummaries().FirstOrDefaultAsync(cancellationToken);
            return edition switch
            {
                null => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
                _ when served.DegradedBecause(edition) is { } reason =>
                    TypedResults.Text($"degraded: {reason}; the last good edition is served"),
                _ => TypedResults.Text("ok"),
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
