using System.CommandLine;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;

namespace SpaceDiplomacy.Cli;

/// <summary>The folder of seed files that a command reads, and what reading it found.</summary>
internal static class SeedArgument
{
    public static Argument<DirectoryInfo> Path() =>
        new Argument<DirectoryInfo>("PATH") { Description = "The folder with the seed files." }.AcceptExistingOnly();

    public static Option<bool> Json() =>
        new("--json") { Description = "Write the result as JSON. Problems are listed on standard error as well." };

    /// <summary>The records, or the problems: each of them is also written to the messages.</summary>
    public static (SeedEdition? Edition, IReadOnlyList<SeedProblem> Problems) Read(
        DirectoryInfo folder, Terminal terminal)
    {
        terminal.Say($"Reading {folder}");
        try
        {
            return (SeedReader.Read(folder.FullName), []);
        }
        catch (SeedException exception)
        {
            return (null, exception.TellOn(terminal));
        }
    }

    /// <summary>Writes every problem to the messages, and hands them back.</summary>
    public static IReadOnlyList<SeedProblem> TellOn(this SeedException exception, Terminal terminal)
    {
        ProblemList.Write(exception.Problems, isWhole: false, terminal);
        return exception.Problems;
    }
}
