using System.Reflection;

namespace SpaceDiplomacy.Tests.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The archive's own content.</summary>
    public static readonly string Seed = Path.Combine(Root, "seed");

    /// <summary>How many records of a kind the seed has; a kind is named as its folder is.</summary>
    public static int Count(string kind) => Directory.GetFiles(Path.Combine(Seed, kind), "*.md").Length;

    /// <summary>The files of a folder that people write code in: C# and views, without migrations and what a build makes.</summary>
    public static IEnumerable<string> Code(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations"));
}
