using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>The version of the record that a page shows.</summary>
public sealed record RecordVersionView(RecordKind Kind, string Slug, RecordVersion Version)
{
    /// <summary>What asks for the changes of all records that concern an official or an agency; null of other kinds.</summary>
    public ChangesCriteria? Related => Kind switch
    {
        RecordKind.Officials => new() { Official = Slug },
        RecordKind.Agencies => new() { Agency = Slug },
        _ => null,
    };
}

/// <summary>Since when the archive has the record of a page, what was corrected, and the way to its history.</summary>
public sealed class RecordVersionViewComponent(ArchiveDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(RecordKind kind, string slug) =>
        await db.FindVersionAsync(kind, slug, HttpContext.RequestAborted) is { } version
            ? View(new RecordVersionView(kind, slug, version))
            : Content("");
}
