namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>How the index of the search stands, as far as can be told at a glance.</summary>
/// <param name="IsReady">Whether its tables are there and of the shape that this version writes.</param>
/// <param name="Documents">How many statements it holds.</param>
/// <param name="Statements">How many the archive has.</param>
public sealed record SearchIndexState(bool IsReady, int Documents, int Statements)
{
    /// <summary>Whether the search finds as many statements as there are.</summary>
    public bool IsWhole => IsReady && Documents == Statements;
}
