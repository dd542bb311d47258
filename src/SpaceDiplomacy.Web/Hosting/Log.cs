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

    [LoggerMessage(LogLevel.Critical, "The seed has {Count} problem(s); nothing was imported and the site does not start")]
    public static partial void SeedRefused(ILogger logger, int count);

    [LoggerMessage(LogLevel.Critical, "{Problem}")]
    public static partial void SeedProblem(ILogger logger, SeedProblem problem);

    [LoggerMessage(LogLevel.Critical, "The site does not start: {Reason}")]
    public static partial void CannotStart(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Debug, "It failed here:")]
    public static partial void WhereItFailed(ILogger logger, Exception exception);
}
