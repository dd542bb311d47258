using System.Globalization;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>
/// What answers where no record is: an address of a record that has another slug leads there for good (301), one of a
/// record that was removed says so (410). Asked only after a page or an endpoint found nothing, so that no other answer
/// waits for it.
/// </summary>
internal static class FormerAddresses
{
    public static void UseFormerAddresses(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false }
            || Read(context.Request.Path) is not { } asked)
        {
            return;
        }

        var db = context.RequestServices.GetRequiredService<ArchiveDbContext>();
        await context.RequestServices.GetRequiredService<ArchiveSnapshot>().TakeAsync(context.RequestAborted);
        switch (await db.FindFormerAsync(asked.Kind, asked.Slug, context.RequestAborted))
        {
            case RenamedRecord renamed:
                context.Response.Redirect(
                    SiteLinks.Record(asked.Kind, renamed.Slug) + asked.Below + context.Request.QueryString, permanent: true);
                break;
            case RemovedRecord removed:
                context.Response.StatusCode = StatusCodes.Status410Gone;
                context.Features.Set(new GoneRecord(asked.Kind, asked.Slug, removed));
                break;
        }
    });

    /// <summary><c>/statements/slug</c>, with or without a suffix or a part below it.</summary>
    private static (RecordKind Kind, string Slug, string Below)? Read(PathString path)
    {
        if (path.Value?.Split('/') is not ["", var kind, var name, .. var below]
            || !Vocabulary.TryParse<RecordKind>(kind, out var known))
        {
            return null;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : name.Length;
        var rest = name[dot..] + string.Concat(below.Select(part => "/" + part));
        return Slug.IsValid(name[..dot]) ? (known, name[..dot], rest) : null;
    }
}

/// <summary>A record that was removed, and that somebody asked for.</summary>
internal sealed record GoneRecord(RecordKind Kind, string Slug, RemovedRecord Removed)
{
    /// <summary>The address of its history.</summary>
    public string History => SiteLinks.History(Kind, Slug);

    /// <summary>The address of its last version; null where the archive never had one.</summary>
    public string? LastVersion => Removed.LastNumber is { } last ? SiteLinks.Revision(Kind, Slug, last) : null;

    /// <summary>When it was removed, and why.</summary>
    public string Explanation
    {
        get
        {
            var when = Removed.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            var removed = Removed.LastNumber is null ? $"had been removed by {when}" : $"was removed on {when}";
            return $"This record {removed}{(Removed.Reason is null ? ", without a reason recorded." : $": {Removed.Reason}")}";
        }
    }
}
