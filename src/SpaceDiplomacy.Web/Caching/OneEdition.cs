using Microsoft.Data.Sqlite;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching.Engine;
using SQLitePCL;

namespace SpaceDiplomacy.Web.Caching;

/// <summary>
/// An answer is made of one edition, from its first query to its last byte, and that is the one which its validator names.
/// </summary>
internal static class OneEdition
{
    /// <summary>After what was kept is looked for, so that only what is made anew reads.</summary>
    public static void UseOneEdition(this IApplicationBuilder app) => app.Use(ReadAsync);

    /// <summary>Whether the answer would be another one soon, though nothing is committed.</summary>
    public static bool IsProvisional(this HttpContext context) =>
        context.RequestServices.GetRequiredService<StatementSearch>().IsProvisional;

    private static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            var snapshot = context.RequestServices.GetRequiredService<ArchiveSnapshot>();
            await snapshot.TakeAsync(context.RequestAborted);
            if (context.Features.Get<AnswerKey>() is { } key)
            {
                Agree(key, snapshot, context.RequestServices.GetRequiredService<EditionStamp>());
            }

            await next(context);
        }
        catch (SqliteException exception) when (
            exception.SqliteErrorCode == raw.SQLITE_INTERRUPT && context.RequestAborted.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, context.RequestAborted);
        }
    }

    /// <summary>Where the stamp is the same before and after a state was taken, it is that of the state.</summary>
    private static void Agree(AnswerKey key, ArchiveSnapshot snapshot, EditionStamp stamps)
    {
        while (stamps.Current() is { } now && now != key.Read)
        {
            key.Read = now;
            snapshot.Renew();
        }
    }
}
