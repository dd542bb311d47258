using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>A filter as a drop-down list: one or none of the records.</summary>
/// <param name="Label">What readers see.</param>
/// <param name="Key">The parameter in the address.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Chosen">The slugs that are chosen now; of several, each keeps its place in the address.</param>
public sealed record Choice(string Label, string Key, IReadOnlyList<RecordName> Options, IReadOnlyList<string> Chosen)
{
    /// <summary>The first that is chosen stands in the list, the others go along unseen.</summary>
    public string? First => Chosen.Count > 0 ? Chosen[0] : null;

    public IEnumerable<string> Others => Chosen.Skip(1);
}
