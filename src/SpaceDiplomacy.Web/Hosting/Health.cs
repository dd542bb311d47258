using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary><c>/health</c>: 200 while the database answers and holds an edition, 503 otherwise.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", CheckAsync);

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> CheckAsync(
        ArchiveDbContext db, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        try
        {
            return await db.Editions.AnyAsync(cancellationToken)
                ? TypedResults.Text("ok")
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
