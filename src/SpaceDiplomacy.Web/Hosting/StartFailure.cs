using SpaceDiplomacy.Archive;
using SpaceDiplomacy.Archive.Documents;
using SpaceDiplomacy.Archive.Importing;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Says what a start came to grief on.</summary>
internal static class StartFailure
{
    private const int MostProblems = 20;

    /// <summary>What went wrong, for an operator.</summary>
    public static string Sentence(Exception fault) => fault switch
    {
        SeedException seed => $"The seed has {Counted.Of(seed.Problems.Count, "problem")}, and nothing was imported.",
        ArchiveUnavailableException or CannotListenException or { InnerException: null } => fault.Message,
        // Messages of the framework often leave the reason to what they wrap.
        _ => $"{fault.Message.TrimEnd('.')}: {Sentence(fault.InnerException)}",
    };

    /// <summary>Lists the problems of a seed; of anything else, says where it happened to whoever looks for the fault.</summary>
    public static void Tell(ILogger logger, LogLevel level, Exception fault)
    {
        if (fault is not SeedException seed)
        {
            Log.WhereItFailed(logger, fault);
            return;
        }

        foreach (var problem in seed.Problems.Take(MostProblems))
        {
            Log.SeedProblem(logger, level, problem);
        }

        if (seed.Problems.Count > MostProblems)
        {
            Log.MoreProblems(logger, level, seed.Problems.Count - MostProblems);
        }
    }

    /// <summary>What went wrong, for readers: without the names of files and folders.</summary>
    public static string Reason(Exception fault) => fault switch
    {
        SeedException seed => $"the seed has {Counted.Of(seed.Problems.Count, "problem")}",
        MassRemovalException removal => $"the seed lacks {removal.Missing}",
        ArchiveUnavailableException => "the database could not be brought up to date",
        _ => "the seed could not be read",
    };
}
