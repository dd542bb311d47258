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
}
