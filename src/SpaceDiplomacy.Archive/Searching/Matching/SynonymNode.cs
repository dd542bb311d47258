using SpaceDiplomacy.Archive.Searching.Language;

namespace SpaceDiplomacy.Archive.Searching.Matching;

/// <summary>Another name of what was typed, as the index knows it.</summary>
internal sealed record SynonymTerm(string Text, TermMatch Match);

/// <summary>Words that were typed, and the other names of what they name: one of all must fit.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Own">The same as a part of the query.</param>
/// <param name="Others">The other names.</param>
internal sealed record SynonymNode(string Typed, QueryNode Own, IReadOnlyList<SynonymTerm> Others) : QueryNode;

/// <summary>An acronym that was typed: it has no other forms.</summary>
internal sealed record AcronymNode(string Text) : QueryNode;

/// <summary>A term of the query with what it matches, names of records included.</summary>
internal sealed record TermNode(QueryNode Typed, TermMatch Match) : QueryNode;
