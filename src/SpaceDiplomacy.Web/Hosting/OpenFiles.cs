using System.Globalization;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>How many files and connections the system lets this process have open.</summary>
internal static class OpenFiles
{
    /// <summary>More than the site itself has open: its assemblies, the database, the log.</summary>
    private const int Own = 512;

    private const int Fewest = 64;
    private const int Most = 10_000;

    /// <summary>How many connections leave the site the files that it needs itself: without them it ends.</summary>
    public static int RoomForConnections { get; } = Math.Clamp(ReadLimit("/proc/self/limits") - Own, Fewest, Most);

    /// <summary>What is in force, of the table that Linux makes; elsewhere no limit is known.</summary>
    private static int ReadLimit(string file)
    {
        const string row = "Max open files";
        var line = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(row, StringComparison.Ordinal)) : null;
        var limit = line?[row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : int.MaxValue;
    }
}
