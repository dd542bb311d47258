namespace SpaceDiplomacy.Archive.Records;

/// <summary>What may have been meant by a name that nobody knows.</summary>
public static class Near
{
    /// <summary>
    /// The known name that is nearest, a slip of the fingers in four letters or two in more, in any case; the first in the
    /// alphabet among equally near ones. Null where none is near.
    /// </summary>
    public static string? To(string name, IEnumerable<string> known) => known
        .Select(candidate => (Name: candidate, Slips: EditDistance.Within(
            candidate.ToLowerInvariant(), name.ToLowerInvariant(), candidate.Length > 4 ? 2 : 1)))
        .Where(candidate => candidate.Slips is not null)
        .OrderBy(candidate => candidate.Slips).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();
}
