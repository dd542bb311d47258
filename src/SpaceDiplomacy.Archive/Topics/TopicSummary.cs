namespace SpaceDiplomacy.Archive.Topics;

/// <summary>A topic and how many statements are about it.</summary>
public sealed record TopicSummary(string Slug, string Name, int StatementCount);
