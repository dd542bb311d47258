using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement that is linked to a record, and how.</summary>
/// <param name="Type">What the statement does to the record.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Sources">The sources for the link itself; where there are none, it rests on those of the statement.</param>
/// <param name="StatementSources">The sources of the statement's wordings.</param>
public sealed record LinkedStatement(
    LinkType Type,
    StatementSummary Statement,
    IReadOnlyList<SourceSummary> Sources,
    IReadOnlyList<SourceSummary> StatementSources);
