using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>What the site writes to its log, each message once.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Imported {Seed} in {Milliseconds:0} ms: {Summary}")]
    public static partial void Imported(ILogger logger, string seed, double milliseconds, ImportSummary summary);

    [LoggerMessage(LogLevel.Information, "The seed in {Seed} has not changed since it was imported")]
    public static partial void SeedUnchanged(ILogger logger, string seed);

    [LoggerMessage(LogLevel.Warning, "{Sentence}")]
    public static partial void UnknownSetting(ILogger logger, string sentence);

    [LoggerMessage(LogLevel.Information, "Stopped before it listened, as asked")]
    public static partial void StoppedEarly(ILogger logger);

    [LoggerMessage(
        LogLevel.Warning, "Requests refused with 503 since this was last said, as others are answered: {Count}; see Limits")]
    public static partial void Refused(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "The seed has no longer what the archive held: {Change}")]
    public static partial void Removed(ILogger logger, ImportChange change);

    [LoggerMessage("{Problem}")]
    public static partial void SeedProblem(ILogger logger, LogLevel level, SeedProblem problem);

    [LoggerMessage("… and {Count} more; 'spacediplomacy check' lists all")]
    public static partial void MoreProblems(ILogger logger, LogLevel level, int count);

    [LoggerMessage(LogLevel.Error, "The site serves the last good edition. {Reason}")]
    public static partial void ServesLast(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Critical, "The site does not start: {Reason}")]
    public static partial void CannotStart(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Debug, "It failed here:")]
    public static partial void WhereItFailed(ILogger logger, Exception exception);
}
