using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>A field of the filter in which one can be chosen; others that the address names are kept.</summary>
/// <param name="Key">The name in the address.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Chosen">What is chosen.</param>
public sealed record Choice(string Key, string Name, IReadOnlyList<RecordName> Options, IReadOnlyList<string> Chosen)
{
    /// <summary>How many options a field has at most, those that the archive has most of; the page of a record leads to the rest.</summary>
    public const int Most = 200;

    /// <summary>Names as a field lists them.</summary>
    public static IReadOnlyList<RecordName> InOrder(IEnumerable<RecordName> names) =>
        [.. names.OrderBy(name => name.Name, StringComparer.Ordinal).ThenBy(name => name.Slug, StringComparer.Ordinal)];

    /// <summary>Whether a record is among those with some slugs.</summary>
    public static Func<RecordName, bool> Among(IReadOnlyList<string> slugs) => name => slugs.Contains(name.Slug);

    /// <summary>The name of a record that is among the choices; null where the archive has no such record.</summary>
    public static string? NameOf(IReadOnlyList<RecordName> choices, string slug) =>
        choices.FirstOrDefault(choice => choice.Slug == slug)?.Name;

    /// <summary>The names of what is chosen, as far as the archive has such records.</summary>
    public static IEnumerable<string> NamesOf(IReadOnlyList<RecordName> choices, IReadOnlyList<string> chosen) =>
        chosen.Select(slug => NameOf(choices, slug)).OfType<string>();

    /// <summary>A sentence for each slug that the archive has no record of the kind under.</summary>
    public static IEnumerable<string> Unknown(
        string kind, IReadOnlyList<RecordName> choices, IReadOnlyList<string> chosen) =>
        chosen.Where(slug => NameOf(choices, slug) is null)
            .Select(slug => $"The archive has no {kind} under “{slug}”.");
}
