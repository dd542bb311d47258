namespace SpaceDiplomacy.Benchmarks;

internal static class Report
{
    public static void Line(string text) => Console.WriteLine(text);

    /// <summary>What is said of a goal.</summary>
    public static string Verdict(bool isMet) => isMet ? "met" : "missed";

    /// <summary>What the figures were measured on.</summary>
    public static void Machine()
    {
        const string name = "model name", file = "/proc/cpuinfo";
        var processor = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) : null;
        Line($"{Environment.ProcessorCount} cores of {processor?.Split(':')[^1].Trim() ?? "an unknown processor"}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB");
    }

    /// <summary>How fast statements were indexed, by processor time: the machine may have other work.</summary>
    public static void Rate(string index, int statements, TimeSpan used) =>
        Line($"{index}: {statements / used.TotalSeconds:0} statements a second of processor time");
}
