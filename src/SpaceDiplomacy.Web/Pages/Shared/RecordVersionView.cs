using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>
/// The version of the record that a page shows: since when the archive has it, what was corrected, and the way to its history.
/// </summary>
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
