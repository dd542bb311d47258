using System.Reflection;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>The checkout that the benchmarks were built from.</summary>
internal static class Checkout
{
    public static readonly string Root = typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The archive's own content.</summary>
    public static readonly string Seed = Path.Combine(Root, "seed");
}
