using Microsoft.Extensions.DependencyInjection;
using SpaceDiplomacy.Archive.Searching.Indexing;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>Makes the search and its index available to a container that has the archive's context.</summary>
public static class SearchRegistration
{
    public static IServiceCollection AddStatementSearch(this IServiceCollection services) =>
        services.AddSingleton<SearchMemory>().AddScoped<SearchIndex>().AddScoped<StatementSearch>();
}
