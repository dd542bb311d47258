namespace SpaceDiplomacy.Cli;

/// <summary>What a run answers to the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has problems, or the archive cannot be reached; nothing was changed.</summary>
    public const int Refused = 1;

    public const int WrongArguments = 2;

    /// <summary>Stopped by Ctrl-C, as shells count it, or by SIGTERM; nothing was changed.</summary>
    public const int Interrupted = 130;
}
