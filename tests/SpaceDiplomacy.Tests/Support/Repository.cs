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
}
