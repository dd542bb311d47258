using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <param name="Summary">What lists show of it.</param>
/// <param name="Reason">Why and how it was imposed, in Markdown.</param>
/// <param name="Sources">The sources for it.</param>
public sealed record SanctionDetail(SanctionSummary Summary, string Reason, IReadOnlyList<SourceSummary> Sources);
