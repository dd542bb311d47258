using Microsoft.Extensions.DependencyInjection;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>Makes the search available to a container that has the archive's context.</summary>
public static class SearchRegistration
{
    public static IServiceCollection AddStatementSearch(this IServiceCollection services) =>
        services.AddSingleton<SearchMemory>().AddScoped<StatementSearch>();
}
