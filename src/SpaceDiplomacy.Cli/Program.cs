using SpaceDiplomacy.Archive;

namespace SpaceDiplomacy.Cli;

// Named, so that the site's entry point is the only class Program without a namespace: its tests start it by that name.
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new StopSignals();
        return await CommandLine.RunAsync(args, Terminal.OfProcess(), stop.Token);
    }
}
