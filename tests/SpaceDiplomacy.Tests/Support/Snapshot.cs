using System.Runtime.CompilerServices;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>
/// What machines read, kept as a file beside the test: an answer that changed fails until somebody looks at the change and
/// writes the files anew, with <c>SPACEDIPLOMACY_WRITE_SNAPSHOTS=1</c> in the environment.
/// </summary>
internal static class Snapshot
{
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("SPACEDIPLOMACY_WRITE_SNAPSHOTS") == "1";

    /// <summary>Asserts that a text is the one of the file; line ends make no difference.</summary>
    public static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name);
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, lines);
        }

        Assert.True(File.Exists(file), $"There is no snapshot {name}; {HowToWrite}");
        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (lines != expected)
        {
            var (now, then) = (lines.Split('\n'), expected.Split('\n'));
            var first = now.Zip(then).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail(
                $"{name} differs from line {first + 1} on:\n- {then.ElementAtOrDefault(first)}\n+ {now.ElementAtOrDefault(first)}\n"
                + $"If it is meant to, {HowToWrite}");
        }
    }

    private const string HowToWrite = "run the tests with SPACEDIPLOMACY_WRITE_SNAPSHOTS=1 and look at the difference.";
}
