using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>A field of the filter in which one can be chosen; others that the address names are kept.</summary>
/// <param name="Key">The name in the address.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Chosen">What is chosen.</param>
public sealed record Choice(string Key, string Name, IReadOnlyList<RecordName> Options, IReadOnlyList<string> Chosen)
{
    /// <summary>The name of a record that is among the choices; null where the archive has no such record.</summary>
    public static string? NameOf(IReadOnlyList<RecordName> choices, string slug) =>
        choices.FirstOrDefault(choice => choice.Slug == slug)?.Name;
}
