namespace SpaceDiplomacy.Archive.Statements;

/// <summary>
/// Which wording stands for a statement wherever one does. The official's own words come before the archive's; of those
/// the ones in the readers' language; then the words as spoken or written before a translation. Among wordings that are
/// alike in all this, the preferred one leads, or else the first.
/// </summary>
public static class Leading
{
    /// <summary>The wordings, whichever leads first.</summary>
    /// <param name="wordings">The wordings of one statement, in its order.</param>
    internal static IEnumerable<T> BestFirst<T>(this IReadOnlyCollection<T> wordings)
        where T : WordingText =>
        wordings.OrderByDescending(wording => wording.IsQuotation)
            .ThenByDescending(wording => wording.IsForReaders)
            .ThenBy(wording => wording.Kind)
            .ThenByDescending(wording => wording.Preferred);

    /// <summary>The wording that stands for the statement.</summary>
    /// <param name="wordings">The wordings of one statement, in its order.</param>
    public static T Lead<T>(this IReadOnlyCollection<T> wordings)
        where T : WordingText => wordings.BestFirst().First();

    /// <summary>What the archive says in its own words beside those of the official; null where there is nothing.</summary>
    /// <param name="wordings">The wordings of one statement, in its order.</param>
    public static T? Summary<T>(this IReadOnlyCollection<T> wordings)
        where T : WordingText =>
        wordings.Lead().IsQuotation ? wordings.BestFirst().FirstOrDefault(wording => !wording.IsQuotation) : null;

    /// <summary>The summary where it helps: beside words of the official in a language that readers may not know. Else null.</summary>
    /// <param name="wordings">The wordings of one statement, in its order.</param>
    /// <param name="shown">The one that is shown.</param>
    public static T? HelpWith<T>(this IReadOnlyCollection<T> wordings, T shown)
        where T : WordingText => shown is { IsQuotation: true, IsForReaders: false } ? wordings.Summary() : null;
}
